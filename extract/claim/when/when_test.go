package when

import (
	"fmt"
	"strings"
	"testing"

	"newsgraph/extract/doc"
	"newsgraph/extract/segment"
)

// found returns the times of a text as "words=role:value", with ";" between.
func found(t *testing.T, lang, date, text string) string {
	t.Helper()
	d := doc.New("test", text)
	d.Lang, d.Date = lang, date
	if err := segment.Segment(d); err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, x := range All(d) {
		out = append(out, fmt.Sprintf("%s=%s:%s", d.Surface(x.Span), x.Role, x.Value))
	}
	return strings.Join(out, "; ")
}

func TestAll(t *testing.T) {
	for _, c := range []struct{ lang, date, text, want string }{
		{"nl", "2022-01", "Hij riep donderdag hulp in.", "donderdag=time:2022-01"},
		{"nl", "2022-01-08", "Hij riep donderdag hulp in.", "donderdag=time:2022-01-06"},
		{"nl", "", "Hij riep donderdag hulp in.", "donderdag=time:"},
		{"nl", "2022-01-08", "Zaterdag zal hij spreken.", "Zaterdag=time:2022-01-08"},
		{"nl", "2022-01-07", "Zaterdag zal hij spreken.", "Zaterdag=time:2022-01-08"},
		{"nl", "2022-01", "De opstand begon op 2 januari en duurt al sinds zondag.", "2 januari=time:2022-01-02; zondag=start:2022-01"},
		{"nl", "", "De opstand begon op 2 januari.", "2 januari=time:--01-02"},
		{"nl", "2022-01", "Zij bestuurde de provincie van 1989 tot 2019.", "1989=start:1989; 2019=end:2019"},
		{"nl", "2022-01", "Zij was minister van 1991, het jaar van de vrede, tot 2019.", "1991=time:1991; 2019=end:2019"},
		{"nl", "2022-01", "De Sovjet-Unie (1922-1991) viel.", "1922-1991=start:1922; 1922-1991=end:1991"},
		{"nl", "2022-01-10", "Vorige week, vorig jaar en maandagochtend.", "Vorige week=time:2022-01-03/2022-01-09; vorig jaar=time:2021; maandagochtend=time:2022-01-10"},
		{"nl", "2022-01", "Vorige week en afgelopen maand.", "Vorige week=time:2022-01; afgelopen maand=time:2021-12"},
		{"nl", "2022-01-08", "Troepen kwamen in de nacht van vrijdag op zaterdag.", "vrijdag op zaterdag=time:2022-01-07/2022-01-08"},
		{"nl", "2022-01", "Troepen kwamen in de nacht van vrijdag op zaterdag.", "vrijdag op zaterdag=time:2022-01"},
		{"nl", "2001-06-30", "Het toernooi is van 11 tot en met 29 juli.", "11=start:2001-07-11; 29 juli=end:2001-07-29"},
		{"nl", "2022-01", "Een celstraf van 15 jaar; hij is 81 jaar oud.", "15 jaar=duration:P15Y"},
		{"nl", "2022-01-10", "Drie jaar geleden, twee dagen geleden, een jaar later.", "Drie jaar geleden=time:2019; twee dagen geleden=time:2022-01-08; een jaar later=time:2023"},
		{"nl", "2022", "In de jaren negentig, de jaren '80 en de 20e eeuw.", "jaren negentig=time:1990/1999; jaren '80=time:1980/1989; 20e eeuw=time:1900/1999"},
		{"nl", "2022", "Er waren 2019 mensen en 8000 arrestaties.", ""},
		{"nl", "2022-01-10", "Zij begint om acht uur en blijft tot half negen.", "acht uur=time:; half negen=time:"},
		{"nl", "2022-01-10", "Gisteravond en vandaag, maar elke morgen.", "Gisteravond=time:2022-01-09; vandaag=time:2022-01-10"},
		{"en", "2022-01", "Since Sunday (2) there was unrest; on Wednesday (5) it grew.", "Sunday (2)=start:2022-01-02; Wednesday (5)=time:2022-01-05"},
		{"en", "", "Since Sunday (2) there was unrest.", "Sunday (2)=start:"},
		{"en", "2022-01-22", "The rally in Almaty on January 5, 2022 grew.", "January 5, 2022=time:2022-01-05"},
		{"en", "2022-01-22", "He said on Friday that prices freeze for six months.", "Friday=time:2022-01-21; six months=duration:P6M"},
		{"en", "2022-01-08", "They land between Friday and Saturday.", "Friday=start:2022-01-07; Saturday=end:2022-01-08"},
		{"en", "2022-01-08", "Between 2015 and 2019 members left.", "2015=start:2015; 2019=end:2019"},
		{"en", "2022-01", "The worst in 30 years of independence.", "30 years=duration:"},
		{"en", "2022-01", "An adviser in the 2000s and the Soviet Union (1922-1991).", "2000s=time:2000/2009; 1922=start:1922; 1991=end:1991"},
		{"en", "2022-01", "He ruled from 1989 to 2019, until March 2019.", "1989=start:1989; 2019=end:2019; March 2019=end:2019-03"},
		{"en", "2022-01-22", "Yesterday, last week, last year and next month.", "Yesterday=time:2022-01-21; last week=time:2022-01-10/2022-01-16; last year=time:2021; next month=time:2022-02"},
		{"en", "2022-01-22", "Tokayev, 68, met the 81-year-old ruler, who may march.", ""},
		{"en", "2022-01-22", "In May 2021 and in May he sat there.", "May 2021=time:2021-05; May=time:2022-05"},
		{"en", "2022-01-22", "On this Thursday-Friday night it ended.", "Thursday-Friday night=time:2022-01-20/2022-01-21"},
		{"en", "2022", "It began on 2022-01-02 or 1/3/2022 at five.", "2022-01-02=time:2022-01-02; 1/3/2022=time:2022-01-03"},
		{"en", "2022-01-19", "In the 1600s, a 17th-century town of May, 1750, on day 2018 day five, 2014-2018.", "1600s=time:1600/1699; 17th-century=time:1600/1699; May, 1750=time:1750-05; 2014=start:2014; 2018=end:2018"},
		{"nl", "2017-12-04", "Volgende week op dinsdag, en over twee weken.", "Volgende week op dinsdag=time:2017-12-12; twee weken=time:2017-12-18"},
		{"en", "2022-01-22", "He fled on 3 May 2020. Three days later she left, and the next day he died, a year after the coup.", "3 May 2020=time:2020-05-03; Three days later=time:2020-05-06; next day=time:2020-05-07; a year=time:"},
		{"nl", "2022-01-22", "Hij vluchtte op 3 mei 2020. Een dag later vertrok zij; dat jaar stierf hij.", "3 mei 2020=time:2020-05-03; Een dag later=time:2020-05-04; dat jaar=time:2020"},
		{"en", "2022-01-22", "The next day she left.", "next day=time:"},
		{"nl", "2022-01-22", "In het najaar van 2019, afgelopen zomer, deze winter en twee weken voor kerst.", "najaar van 2019=time:2019-09/2019-11; afgelopen zomer=time:2021-06/2021-08; deze winter=time:2021-12/2022-02; twee weken=time:"},
		{"en", "2022-01-22", "In the past three years, last summer, by the end of the year, two days before 1 March 2021.", "past three years=time:2019/2022; last summer=time:2021-06/2021-08; end of the year=end:2022; two days before 1 March 2021=time:2021-02-27"},
		{"en", "2022-01-22", "At 22:30 it began, at 5 pm it ended after 42 years, the worst in 30 years.", "22:30=time:; 5 pm=time:; 42 years=duration:P42Y; 30 years=duration:P30Y"},
		{"en", "2022-01-22", "From November to February, on Tuesday of last week, an 11-year lull.", "November=start:2021-11; February=end:2022-02; Tuesday of last week=time:2022-01-11; 11-year=duration:"},
		{"en", "2022", "About 2000 people came in 2014, troops too.", "2014=time:2014"},
		{"en", "2022-01-22", "Two weeks ahead of the vote, four months in advance of it, he trained for six weeks before the final.", "Two weeks=time:; four months=time:; six weeks=duration:P6W"},
		{"en", "2022-01-22", "From the end of 2019 and since the start of May 2020.", "end of 2019=start:2019; start of May 2020=start:2020-05"},
		{"nl", "2022-01-22", "In juni zong hij en twee weken van tevoren niet, en voor het einde van 2025.", "juni=time:2022-06; twee weken=time:; einde van 2025=end:2025"},
	} {
		if got := found(t, c.lang, c.date, c.text); got != c.want {
			t.Errorf("%s (%s):\ngot  %s\nwant %s", c.text, c.date, got, c.want)
		}
	}
}

func FuzzAll(f *testing.F) {
	f.Add("Sunday (2) from 1989 to 2019, last Friday 31 February, 99999 years ago", "2022-01-31", true)
	f.Fuzz(func(t *testing.T, text, date string, dutch bool) {
		d := doc.New("fuzz", strings.ToValidUTF8(text, "?"))
		d.Lang, d.Date = "en", date
		if dutch {
			d.Lang = "nl"
		}
		if err := segment.Segment(d); err != nil {
			t.Fatal(err)
		}
		for _, x := range All(d) {
			if s := d.Sentences[d.SentenceOf(x.First)]; !s.Covers(x.Span) || x.Len() < 1 {
				t.Errorf("span %v of sentence %v", x.Span, s)
			}
		}
	})
}
