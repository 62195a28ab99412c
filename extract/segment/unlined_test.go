package segment

import (
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/doc"
)

// letters are the sentences of letters and reviews, some of which no mark ends.
var letters = []string{
	"Great bakery", "I have bought my bread here for ten years and it is always fresh.",
	"The staff know every customer by name.", "Will come again!",
	"Never again", "We waited an hour for two cups of coffee.", "The waiter was rude and the soup was cold.",
	"Dear Tom,", "Please find the draft of the contract attached.", "Let me know what you think.", "Thanks,", "Femke Dalstra",
	"Tom,", "The second draft is ready for you to sign.", "Could you call me before Friday?", "Best regards,", "Femke Dalstra",
	"Tom,", "I will be out of the office until Monday.", "Please send the papers to my assistant.", "Regards,", "Femke Dalstra",
	"The meeting will take place in the small room on the second floor.", "Bring your own laptop.",
}

// TestLetters: the net finds what rules cannot (they end 13 sentences), and keeps together a name
// that signs several letters.
func TestLetters(t *testing.T) {
	text := strings.Join(letters, " ")
	d := doc.New("letters", text)
	d.Lang = "en"
	if err := Segment(d); err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, s := range d.Sentences {
		found = append(found, d.Surface(s))
	}
	right := 0
	for _, s := range letters {
		if slices.Contains(found, s) {
			right++
		}
	}
	if right < 22 {
		t.Errorf("%d of %d sentences are right: %q", right, len(letters), found)
	}
	for _, s := range found {
		if s == "Femke" || strings.HasSuffix(s, " Femke") {
			t.Errorf("a name was cut: %q", s)
		}
	}
}
