package gizmo

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// A Row is one result of a query: the node at the end of the path, "id", and
// the tags sorted by name.
//
// In JSON it is an object in that order. An IRI is {"@id": "e:csto"}, and a
// text with a language {"@value": "Tokajev", "@language": "nl"}, as in JSON-LD
// (https://www.w3.org/TR/json-ld11/#value-objects); other values stand for
// themselves.
type Row []Column

// A Column is a tag and the value that it has in one result.
type Column struct {
	Tag   string
	Value Value
}

// A Value is an IRI, a Text, a string, a bool, an int64, a float64, nil, or,
// when a script emits it, a []any or Row of these.
type Value = any

// An IRI names a node, in the compact form of package quads: "e:csto".
type IRI string

// A Text is a literal with a language.
type Text struct {
	Value string `json:"@value"`
	Lang  string `json:"@language"`
}

// Show writes v for people to read: an entity by its slug, other IRIs in
// their compact form, and texts without their language.
func Show(v Value) string {
	switch v := v.(type) {
	case nil:
		return ""
	case IRI:
		return strings.TrimPrefix(string(v), "e:")
	case Text:
		return v.Value
	case Row:
		b, err := v.MarshalJSON()
		if err != nil {
			return err.Error()
		}
		return string(b)
	case []any:
		parts := make([]string, len(v))
		for i := range v {
			parts[i] = Show(v[i])
		}
		return strings.Join(parts, ", ")
	}
	return fmt.Sprint(v)
}

// MarshalJSON implements json.Marshaler.
func (v IRI) MarshalJSON() ([]byte, error) {
	return marshal(map[string]string{"@id": string(v)})
}

// MarshalJSON implements json.Marshaler.
func (r Row) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, c := range r {
		if i > 0 {
			b.WriteByte(',')
		}
		tag, err := marshal(c.Tag)
		if err != nil {
			return nil, err
		}
		value, err := marshal(c.Value)
		if err != nil {
			return nil, err
		}
		b.Write(tag)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// marshal leaves <, > and & as they are.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// UnmarshalJSON implements json.Unmarshaler. It keeps the order.
func (r *Row) UnmarshalJSON(data []byte) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	v, err := decode(d)
	if err != nil {
		return err
	}
	row, ok := v.(Row)
	if !ok {
		return fmt.Errorf("a row is no JSON object: %s", data)
	}
	*r = row
	return nil
}

func decode(d *json.Decoder) (Value, error) {
	token, err := d.Token()
	if err != nil {
		return nil, err
	}
	switch token := token.(type) {
	case json.Number:
		if i, err := token.Int64(); err == nil {
			return i, nil
		}
		return token.Float64()
	case json.Delim:
		if token == '[' {
			return decodeList(d)
		}
		return decodeObject(d)
	}
	return token, nil
}

func decodeList(d *json.Decoder) (Value, error) {
	list := []any{}
	for d.More() {
		v, err := decode(d)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	_, err := d.Token()
	return list, err
}

func decodeObject(d *json.Decoder) (Value, error) {
	row := Row{}
	for d.More() {
		tag, err := d.Token()
		if err != nil {
			return nil, err
		}
		v, err := decode(d)
		if err != nil {
			return nil, err
		}
		row = append(row, Column{tag.(string), v})
	}
	if _, err := d.Token(); err != nil && err != io.EOF {
		return nil, err
	}
	if len(row) == 1 && row[0].Tag == "@id" {
		if s, ok := row[0].Value.(string); ok {
			return IRI(s), nil
		}
	}
	if len(row) == 2 && row[0].Tag == "@value" && row[1].Tag == "@language" {
		value, ok := row[0].Value.(string)
		lang, also := row[1].Value.(string)
		if ok && also {
			return Text{value, lang}, nil
		}
	}
	return row, nil
}
