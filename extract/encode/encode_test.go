package encode

import (
	"slices"
	"testing"
)

func TestKey(t *testing.T) {
	for form, want := range map[string]string{
		"Parijs": "parijs", "20.000": "00.000", "„": "\"", "''": "\"", "’s": "'s", "–": "-", "ÉÉN": "één", "…": "...", "covid-19": "covid-00", "": "",
	} {
		if got := Key(form); got != want {
			t.Errorf("Key(%q) = %q, want %q", form, got, want)
		}
	}
}

func TestCompound(t *testing.T) {
	words := map[string]bool{"veiligheid": true, "alliantie": true, "huis": true, "school": true, "hoofd": true, "hoofdschool": true, "kind": true}
	for _, c := range []struct{ key, head, link string }{
		{"veiligheidsalliantie", "alliantie", "s"},
		{"hoofdschool", "school", ""},
		{"kinderhuis", "huis", "?"},
		{"school-huis", "huis", "-"},
		{"huis", "", ""},
		{"énhuis", "huis", "?"},
		{"xyz", "", ""},
	} {
		head, link := Compound(c.key, func(w string) bool { return words[w] })
		if head != c.head || link != c.link {
			t.Errorf("Compound(%q) = %q, %q; want %q, %q", c.key, head, link, c.head, c.link)
		}
	}
}

// TestRows: equal spellings share rows, and a word shorter than an affix has
// none of that length.
func TestRows(t *testing.T) {
	a, b := appendAffixes(nil, "lopen"), appendAffixes(nil, "kopen")
	if len(a) != affixes-1 {
		t.Fatalf("%d affixes, want %d", len(a), affixes-1)
	}
	for i, n := range []bool{false, false, false, false, true, true, true, true, false, false} {
		if (a[i] == b[i]) != n {
			t.Errorf("affix %d of lopen and kopen: rows %d and %d", i, a[i], b[i])
		}
	}
	if short := appendAffixes(nil, "é"); short[1] != 0 || short[5] != 0 || short[0] == 0 || short[4] == 0 {
		t.Errorf("affixes of é: %v", short)
	}
	if shape("Den") != shape("Parijs") || shape("De") == shape("Den") || shape("IBM") != shape("NATO") || shape("x1") == shape("1x") {
		t.Error("shapes differ where they should agree, or agree where they should differ")
	}
	if rows := append(a, shape("x")); slices.Min(rows) < 0 || slices.Max(rows) >= affixRows {
		t.Errorf("rows %v", rows)
	}
}
