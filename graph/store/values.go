package store

import (
	"fmt"
	"strconv"

	"github.com/cayleygraph/quad"

	"newsgraph/graph/quads"
)

// fromQuad is q as Cayley keeps it, as part of a thing.
func fromQuad(q quads.Quad, thing string) quad.Quad {
	return quad.Quad{Subject: fromTerm(q.S), Predicate: fromTerm(q.P), Object: fromTerm(q.O), Label: quad.IRI(thing)}
}

// fromTerm makes numbers and truth values of literals, so that Gizmo compares
// them by value; dates stay text, which sorts as they do.
func fromTerm(t quads.Term) quad.Value {
	if t.Kind == quads.IRI {
		return quad.IRI(t.Value)
	}
	switch t.Datatype {
	case quads.Integer:
		if i, err := strconv.ParseInt(t.Value, 10, 64); err == nil {
			return quad.Int(i)
		}
	case quads.Decimal, quads.Double:
		if f, err := strconv.ParseFloat(t.Value, 64); err == nil {
			return quad.Float(f)
		}
	case quads.Boolean:
		return quad.Bool(t.Value == "true")
	}
	if t.Lang != "" {
		return quad.LangString{Value: quad.String(t.Value), Lang: t.Lang}
	}
	return quad.String(t.Value)
}

// toTerm is the inverse of fromTerm, but for the datatypes of dates and
// decimals.
func toTerm(v quad.Value) (quads.Term, error) {
	literal := func(value, datatype string) (quads.Term, error) {
		return quads.Term{Kind: quads.Literal, Value: value, Datatype: datatype}, nil
	}
	switch v := v.(type) {
	case quad.IRI:
		return quads.Term{Kind: quads.IRI, Value: string(v)}, nil
	case quad.String:
		return literal(string(v), "")
	case quad.LangString:
		return quads.Term{Kind: quads.Literal, Value: string(v.Value), Lang: v.Lang}, nil
	case quad.Int:
		return literal(strconv.FormatInt(int64(v), 10), quads.Integer)
	case quad.Float:
		return literal(strconv.FormatFloat(float64(v), 'g', -1, 64), quads.Double)
	case quad.Bool:
		return literal(strconv.FormatBool(bool(v)), quads.Boolean)
	}
	return quads.Term{}, fmt.Errorf("a value of the unknown type %T", v)
}
