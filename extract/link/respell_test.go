package link

import "testing"

func TestRespelled(t *testing.T) {
	names := []spelling{
		{"Boris Jeltsin", "Boris Yeltsin"}, {"Boris Yeltsin", "Boris Yeltsin"}, {"Jeltsin", "Boris Yeltsin"},
		{"Yeltsin", "Boris Yeltsin"}, {"Iran", "Iran"}, {"Perzië", "Iran"},
	}
	for _, c := range []struct{ label, want string }{
		{"ally of Jeltsin", "ally of Boris Yeltsin"},
		{"ally of Boris Jeltsin in Perzië", "ally of Boris Yeltsin in Iran"},
		{"brother of Boris Yeltsin", "brother of Boris Yeltsin"},
		{"Jeltsin supporters", "Jeltsin supporters"},
		{"teams from Perzië and Oman", "teams from Iran and Oman"},
		{"Jeltsins", "Jeltsins"},
	} {
		if got := respelled(c.label, names); got != c.want {
			t.Errorf("%s: got %s, want %s", c.label, got, c.want)
		}
	}
}
