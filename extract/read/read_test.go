package read

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"newsgraph/extract/doc"
	"newsgraph/seeds"
)

const dutch = "De president vroeg de buurlanden om hulp, maar dat was niet genoeg.\n"

func TestFilesSkipsWhatItCannotRead(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"a.txt":       dutch,
		"b.txt":       "",
		"c.txt":       "text\x00text",
		"d.txt":       "caf\xe9",
		"sub/e.txt":   "It is what they said about the war.\n",
		"sub/f.txt":   dutch,
		"g.txt":       " \n\t\n",
		"h.txt":       "Der Präsident hat am Freitag gesagt, dass die Regierung nicht mit den Aufständischen verhandeln werde.\n",
		"README.md":   "not an article",
		".hidden.txt": "no",
	} {
		p := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	empty := t.TempDir()
	docs, skipped := Files([]string{dir, empty, filepath.Join(dir, "none"), "-"}, strings.NewReader("Where were you when the news came?"), Options{})
	var names []string
	for _, d := range docs {
		names = append(names, d.Name+" "+d.Lang)
	}
	if got, want := strings.Join(names, ", "), "a.txt nl, e.txt en, stdin en"; got != want {
		t.Errorf("read %s, want %s", got, want)
	}
	want := []struct {
		path   string
		reason error
	}{
		{filepath.Join(dir, "b.txt"), ErrEmpty},
		{filepath.Join(dir, "c.txt"), ErrBinary},
		{filepath.Join(dir, "d.txt"), ErrEncoding},
		{filepath.Join(dir, "g.txt"), ErrEmpty},
		{filepath.Join(dir, "h.txt"), ErrLanguage},
		{filepath.Join(dir, "sub", "f.txt"), ErrDuplicate},
		{empty, ErrNoArticles},
		{filepath.Join(dir, "none"), fs.ErrNotExist},
	}
	for i, w := range want {
		if i >= len(skipped) {
			t.Fatalf("%d skipped, want %d", len(skipped), len(want))
		}
		if s := skipped[i]; s.Path != w.path || !errors.Is(s, w.reason) || strings.Count(s.Error(), s.Path) != 1 {
			t.Errorf("skipped %v, want %s: %v", s, w.path, w.reason)
		}
	}
	if len(skipped) > len(want) {
		t.Errorf("also skipped %v", skipped[len(want):])
	}
}

func TestSampleCorpus(t *testing.T) {
	docs, skipped := FS(seeds.Articles(), Options{})
	langs := map[string]int{}
	for _, d := range docs {
		langs[d.Lang]++
		if n := len(strings.Fields(d.Text)); n < 150 || n > 350 {
			t.Errorf("%s has %d words", d.Name, n)
		}
	}
	if langs["nl"] != 3 || langs["en"] != 2 || len(skipped) > 0 {
		t.Errorf("languages %v, skipped %v", langs, skipped)
	}
}

func TestText(t *testing.T) {
	for _, c := range []struct {
		text, date, title string
		skip              []string
	}{
		{" date 2022-01 " + dutch, "2022-01", "", []string{" date 2022-01 "}},
		{"Sat. Jan 22nd, 2022\n\n" + dutch, "2022-01-22", "", []string{"Sat. Jan 22nd, 2022"}},
		{"Onrust in Almaty\n\nzaterdag 22 januari 2022, 10.30 uur\n\n" + dutch, "2022-01-22", "Onrust in Almaty", []string{"zaterdag 22 januari 2022, 10.30 uur"}},
		{"Friday, August 21, 2015\n" + dutch, "2015-08-21", "", []string{"Friday, August 21, 2015"}},
		{"Published: 2022-01-07T10:00:00Z\n" + dutch, "2022-01-07", "", []string{"Published: 2022-01-07T10:00:00Z"}},
		{"Beving\n\nKABUL, 14 oktober 2025 (ANP) - " + dutch, "2025-10-14", "", []string{"KABUL, 14 oktober 2025 (ANP) - "}},
		{"Op 22 januari 2022 begon het.\n" + dutch, "", "", nil},
		{"31 februari 2022\n" + dutch, "", "31 februari 2022", nil},
		{dutch + "De leider in Almaty. © EPA\n\nSource link\nBy admin\n.\n", "", "", []string{" © EPA", "Source link", "By admin", "."}},
		{dutch + "Betogers op het grote pleinBetogers op het grote plein in Almaty [Jan/AFP/Getty Images]", "", "", []string{"Betogers op het grote plein", " [Jan/AFP/Getty Images]"}},
	} {
		d, err := Text("x", []byte(c.text), Options{})
		if err != nil {
			t.Errorf("%q: %v", c.text, err)
			continue
		}
		var skip []string
		for _, r := range d.Skip {
			skip = append(skip, d.Text[r.Start:r.End])
		}
		if d.Date != c.date || d.Title != c.title || strings.Join(skip, "|") != strings.Join(c.skip, "|") || d.Text != c.text {
			t.Errorf("%q:\ngot  %q %q %q\nwant %q %q %q", c.text, d.Date, d.Title, skip, c.date, c.title, c.skip)
		}
	}
}

func TestOpening(t *testing.T) {
	for _, c := range []struct{ line, opening, date string }{
		{"KABUL, 14 oktober 2025 (ANP) - Bij een beving vielen doden.", "KABUL, 14 oktober 2025 (ANP) - ", "2025-10-14"},
		{"KABUL, Oct 15, 2025 (Reuters) - The toll rose.", "KABUL, Oct 15, 2025 (Reuters) - ", "2025-10-15"},
		{"GENT, 2 juli 2024. De rechtbank sprak.", "GENT, 2 juli 2024. ", "2024-07-02"},
		{"Geplaatst: dinsdag 14 mei 2024", "Geplaatst: dinsdag 14 mei 2024", "2024-05-14"},
		{"Gent, 2 juli. De rechtbank sprak.", "", ""},
		{"St. Louis. The toll rose.", "", ""},
		{"PARIS, Oct 15 (Reuters) - The toll rose.", "PARIS, Oct 15 (Reuters) - ", ""},
		{"JAKARTA, Indonesia (AP) — A plane crashed.", "JAKARTA, Indonesia (AP) — ", ""},
		{"Port-au-Prince, Haiti, Tuesday — A gang attacked.", "Port-au-Prince, Haiti, Tuesday — ", ""},
		{"Den Haag (ANP/RTR) – 'Dit is te veel', zei hij.", "Den Haag (ANP/RTR) – ", ""},
		{"EINDHOVEN - Het concern groeit.", "EINDHOVEN - ", ""},
		{"'s-HERTOGENBOSCH - Het concern groeit.", "'s-HERTOGENBOSCH - ", ""},
		{"Brussel – De Commissie wil dat de lidstaten meer betalen.", "Brussel – ", ""},
		{"Kaïro/Genève, 21 februari 2025", "Kaïro/Genève, 21 februari 2025", "2025-02-21"},
		{"Ajax - PSV 2-1", "", ""},
		{"Biden – De man die alles wilde", "", ""},
		{"ASML-topman - en zijn opvolger - vertrekken.", "", ""},
		{"De Kamer - 150 leden - stemt morgen.", "", ""},
		{"NAVO - en vooral Polen - wil meer.", "", ""},
		{"Amsterdam, 3 mei", "", ""},
	} {
		n, date := opening(c.line)
		if c.line[:n] != c.opening || date != c.date {
			t.Errorf("%q: got %q %q, want %q %q", c.line, c.line[:n], date, c.opening, c.date)
		}
	}
}

func TestUTF16(t *testing.T) {
	b := []byte{0xff, 0xfe}
	for _, c := range dutch {
		b = append(b, byte(c), 0)
	}
	d, err := Text("x", b, Options{Date: "2022"})
	if err != nil || d.Text != dutch || d.Date != "2022" {
		t.Errorf("got %v, %v", d, err)
	}
}

func TestFSErrors(t *testing.T) {
	_, skipped := FS(fstest.MapFS{}, Options{})
	if len(skipped) != 1 || !errors.Is(skipped[0], ErrNoArticles) {
		t.Errorf("skipped %v", skipped)
	}
	if _, err := Text("x", bytes.Repeat([]byte("a "), maxSize), Options{}); !errors.Is(err, ErrTooLarge) {
		t.Errorf("a large file: %v", err)
	}
}

func FuzzText(f *testing.F) {
	f.Add([]byte(" date 2022-01 " + dutch + "Volledig scherm Iets. © EPA\nBy admin"))
	f.Add([]byte("\xff\xfea\x00"))
	f.Add([]byte("Photo: K\u212aK"))
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := Text("fuzz", b, Options{})
		if err != nil {
			return
		}
		if !utf8.ValidString(d.Text) || d.Lang == "" {
			t.Errorf("text %q, language %q", d.Text, d.Lang)
		}
		last := doc.Range{}
		for _, r := range d.Skip {
			if r.Start < last.End || r.End <= r.Start || r.End > len(d.Text) || !utf8.ValidString(d.Text[r.Start:r.End]) {
				t.Errorf("range %v after %v of %q", r, last, d.Text)
			}
			last = r
		}
		if !strings.Contains(d.Text, d.Title) {
			t.Errorf("title %q is not in the text", d.Title)
		}
	})
}

// BenchmarkRepeated finds rules that look far ahead or back for every line: no
// unit may be many times slower than the others.
func BenchmarkRepeated(b *testing.B) {
	for _, unit := range []string{".\n", "a\n", "\n", "[AP ", "By Jan ", "© ", "2022 ", "photo: a\n", "aaaaaaaaaaaaaaaaaaaaa"} {
		text := []byte(dutch + strings.Repeat(unit, 200_000/len(unit)) + dutch)
		b.Run(strconv.Quote(unit), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				if _, err := Text("long", text, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
