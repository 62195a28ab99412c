package svg

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// check reports why a picture must not be shown: it is no XML, not SVG, or
// holds a script, a foreign document, or a link to anything but the web.
func check(picture []byte) error {
	d := xml.NewDecoder(bytes.NewReader(picture))
	root := ""
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		e, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		if root == "" {
			root = e.Name.Local
		}
		switch strings.ToLower(e.Name.Local) {
		case "script", "foreignobject", "iframe", "image", "use", "style", "set", "animate":
			return fmt.Errorf("it has an element %s", e.Name.Local)
		}
		for _, a := range e.Attr {
			name := strings.ToLower(a.Name.Local)
			switch {
			case strings.HasPrefix(name, "on"):
				return fmt.Errorf("it has an attribute %s", name)
			case (name == "href" || name == "src") && !safe(a.Value):
				return fmt.Errorf("it links to %q", a.Value)
			}
		}
	}
	if root != "svg" {
		return fmt.Errorf("its root is %q", root)
	}
	return nil
}

func safe(link string) bool {
	return strings.HasPrefix(link, "https://") || strings.HasPrefix(link, "http://") || strings.HasPrefix(link, "#")
}
