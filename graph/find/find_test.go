package find

import (
	"testing"

	"newsgraph/graph"
)

var view = &graph.View{
	Entities: []graph.Entity{
		{ID: "belarus", Label: "Belarus", Aliases: []graph.Alias{{Text: "Wit-Rusland", Lang: "nl"}}},
		{ID: "dariga-nazarbayeva", Label: "Dariga Nazarbayeva"},
		{ID: "nursultan-nazarbayev", Label: "Nursultan Nazarbayev", Aliases: []graph.Alias{{Text: "Noersoeltan Nazarbajev", Lang: "nl"}, {Text: "Nazarbajev", Lang: "nl"}}},
		{ID: "john-smith", Label: "John Smith"},
		{ID: "mary-smith", Label: "Mary Smith"},
		{ID: "ann-jones", Label: "Ann Jones"},
		{ID: "bob-jones", Label: "Bob Jones"},
	},
	Claims: []graph.Claim{{Subject: graph.Slot{ID: "mary-smith"}, Object: &graph.Slot{ID: "belarus"}}},
}

func TestEntity(t *testing.T) {
	for _, c := range []struct{ name, want, err string }{
		{"belarus", "belarus", ""},
		{"wit rusland", "belarus", ""},
		{"NAZARBAJEV", "nursultan-nazarbayev", ""},
		{"nursultan", "nursultan-nazarbayev", ""},
		{"smith", "mary-smith", ""}, // claims name her, not him
		{"jones", "", `"jones" may be ann-jones, bob-jones`},
		{"nobody", "", `no entity is called "nobody"`},
		{"", "", `no entity is called ""`},
	} {
		e, err := Entity(view, c.name)
		switch {
		case err != nil && err.Error() != c.err:
			t.Errorf("Entity(%q): error %q, want %q", c.name, err, c.err)
		case err == nil && e.ID != c.want:
			t.Errorf("Entity(%q) = %s, want %s", c.name, e.ID, c.want)
		}
	}
}

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Wit-Rusland", "wit rusland"},
		{"Erdoğan", "erdogan"},
		{"U.S.", "us"},
		{"’s-Gravenhage", "s gravenhage"},
		{"  ", ""},
	} {
		if got := Fold(c.in); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}
