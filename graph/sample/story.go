package sample

import "newsgraph/graph"

type article struct {
	document  graph.Document
	sentences []told
}

type told struct {
	text   string
	claims []func(*sentence) graph.Claim
}

func one(c func(*sentence) graph.Claim) []func(*sentence) graph.Claim {
	return []func(*sentence) graph.Claim{c}
}

var articles = []article{
	{graph.Document{ID: "d:1111111111111111", Name: "000.txt", Title: `Tokajev: "geen gesprek"`, Date: "2022-01-07", Lang: "nl"}, []told{
		{"Tokajev vroeg donderdag de alliantie CSTO om hulp.", one(func(s *sentence) graph.Claim {
			return s.says(s.slot("kassym-jomart-tokayev", "Tokajev"), "requested", "vroeg", s.object("csto", "de alliantie CSTO"),
				with("time", "2022-01-06", "donderdag"), sure(.95))
		})},
		{"Rusland stuurde ruim 2.500 soldaten naar Kazachstan.", one(func(s *sentence) graph.Claim {
			return s.says(s.counted("russian-troops", "ruim 2.500 soldaten", "2500", "soldier", graph.AtLeast), "deployed-to", "stuurde", s.object("kazakhstan", "Kazachstan"))
		})},
		{"De president wil niet met de opstandelingen praten.", one(func(s *sentence) graph.Claim {
			return s.says(s.slot("kassym-jomart-tokayev", "De president"), "negotiated-with", "praten", s.object("insurgents", "de opstandelingen"), negated)
		})},
		{"Volgens het ministerie van Binnenlandse Zaken zijn in Kazachstan 26 gewapende criminelen gedood.", one(func(s *sentence) graph.Claim {
			return s.says(s.counted("armed-criminals", "26 gewapende criminelen", "26", "person", graph.Exact), "killed-in", "gedood", s.object("kazakhstan", "Kazachstan"),
				s.on("interior-ministry-of-kazakhstan", "het ministerie van Binnenlandse Zaken", "Volgens"))
		})},
		{"Rusland en Kazachstan grenzen aan elkaar.", one(func(s *sentence) graph.Claim {
			return s.says(s.slot("russia", "Rusland"), "borders", "grenzen aan", s.object("kazakhstan", "Kazachstan"), sure(.7))
		})},
	}},
	{graph.Document{ID: "d:2222222222222222", Name: "001.txt", Date: "2022-01", Lang: "nl"}, []told{
		{"Masimov is opgepakt op verdenking van hoogverraad.", one(func(s *sentence) graph.Claim {
			return s.says(s.slot("karim-masimov", "Masimov"), "arrested-for", "opgepakt", s.object("treason", "hoogverraad"))
		})},
		{"Tokajev had hem, het hoofd van de KNB, eerder ontslagen.", []func(*sentence) graph.Claim{
			func(s *sentence) graph.Claim {
				return s.says(s.slot("kassym-jomart-tokayev", "Tokajev"), "dismissed", "ontslagen", s.object("karim-masimov", "hem"))
			},
			func(s *sentence) graph.Claim {
				return s.says(s.slot("karim-masimov", "hem"), "head-of", "het hoofd van", s.object("knb", "de KNB"))
			},
		}},
		{"Nazarbajev was van 1991 tot 2019 president van Kazachstan.", one(func(s *sentence) graph.Claim {
			return s.says(s.slot("nursultan-nazarbayev", "Nazarbajev"), "president-of", "president van", s.object("kazakhstan", "Kazachstan"),
				with("start", "1991", "van 1991"), with("end", "2019", "tot 2019"))
		})},
		{"Duitsland beperkt de uitvoer van wapens naar Kazachstan.", one(func(s *sentence) graph.Claim {
			return s.says(s.slot("germany", "Duitsland"), "restricted-export-to", "beperkt de uitvoer", s.object("kazakhstan", "Kazachstan"))
		})},
		{"Bij Reuters zei Abliyazov dat het Westen de oppositie moet steunen.", one(func(s *sentence) graph.Claim {
			return s.says(s.slot("west", "het Westen"), "supported", "steunen", s.object("opposition-in-kazakhstan", "de oppositie"),
				as(graph.Required), s.on("reuters", "Reuters", "Bij"), s.on("mukhtar-ablyazov", "Abliyazov", "zei"), sure(.8))
		})},
		{"De onrust kostte het land zo'n 175 miljoen euro.", one(func(s *sentence) graph.Claim {
			return s.says(s.slot("unrest-in-kazakhstan", "De onrust"), "cost", "kostte", s.literal(graph.Quantity, "zo'n 175 miljoen euro", "175000000", "euro", graph.About))
		})},
	}},
	{graph.Document{ID: "d:3333333333333333", Name: "002.txt", Title: "A quiet Almaty \\ a loud speech", Date: "2022-01-08", Lang: "en"}, []told{
		{"Tokayev had asked the CSTO for help.", one(func(s *sentence) graph.Claim {
			return s.says(s.slot("kassym-jomart-tokayev", "Tokayev"), "requested", "asked", s.object("csto", "the CSTO"))
		})},
		{"The authorities now put the armed men killed in Kazakhstan at 164.", one(func(s *sentence) graph.Claim {
			return s.says(s.counted("armed-criminals", "the armed men", "164", "person", graph.Exact), "killed-in", "killed", s.object("kazakhstan", "Kazakhstan"),
				s.on("kazakh-authorities", "The authorities", "put"), sure(.75))
		})},
		{"Putin said: \"We will not allow revolutions – not one.\"", one(func(s *sentence) graph.Claim {
			return s.says(s.slot("vladimir-putin", "Putin"), "said", "said", s.literal(graph.Statement, "We will not allow revolutions – not one.", "We will not allow revolutions – not one.", "", ""))
		})},
		{"Tokayev thanked Putin, the president of Russia.", []func(*sentence) graph.Claim{
			func(s *sentence) graph.Claim {
				return s.says(s.slot("kassym-jomart-tokayev", "Tokayev"), "thanked", "thanked", s.object("vladimir-putin", "Putin"))
			},
			func(s *sentence) graph.Claim {
				return s.says(s.slot("vladimir-putin", "Putin"), "president-of", "president of", s.object("russia", "Russia"))
			},
		}},
		{"Some say the insurgents may have been trained abroad by Nazarbayev's men, and the unrest may have hit Almaty hardest.", one(func(s *sentence) graph.Claim {
			return s.says(s.slot("unrest-in-kazakhstan", "the unrest"), "affected", "hit", s.object("almaty", "Almaty"), as(graph.Possible), sure(.6))
		})},
		{"The airport of Almaty reopened.", one(func(s *sentence) graph.Claim {
			return s.says(s.slot("almaty-airport", "The airport of Almaty"), "reopened", "reopened", nil)
		})},
		{"The Russian troops are in Almaty.", one(func(s *sentence) graph.Claim {
			return s.says(s.slot("russian-troops", "The Russian troops"), "located-in", "in", s.object("almaty", "Almaty"))
		})},
		{"Almaty is the largest city of Kazakhstan.", one(func(s *sentence) graph.Claim {
			return s.says(s.slot("almaty", "Almaty"), "located-in", "city of", s.object("kazakhstan", "Kazakhstan"))
		})},
	}},
}

var entities = []graph.Entity{
	{ID: "almaty", Label: "Almaty", Type: graph.Place, SameAs: []string{"http://www.wikidata.org/entity/Q35493"}},
	{ID: "almaty-airport", Label: "Almaty Airport", Type: graph.Place},
	{ID: "armed-criminals", Label: "armed criminals", Type: graph.Group},
	{ID: "csto", Label: "Collective Security Treaty Organization", Type: graph.Organization,
		Aliases: []graph.Alias{{Text: "CSTO", Lang: "en", Documents: []string{"d:1111111111111111", "d:3333333333333333"}}}},
	{ID: "germany", Label: "Germany", Type: graph.Place, Aliases: []graph.Alias{{Text: "Duitsland", Lang: "nl", Documents: []string{"d:2222222222222222"}}}},
	{ID: "insurgents", Label: "insurgents", Type: graph.Group},
	{ID: "interior-ministry-of-kazakhstan", Label: "Ministry of Internal Affairs of Kazakhstan", Type: graph.Organization},
	{ID: "karim-masimov", Label: "Karim Masimov", Type: graph.Person},
	{ID: "kassym-jomart-tokayev", Label: "Kassym-Jomart Tokayev", Type: graph.Person,
		Aliases: []graph.Alias{
			{Text: "Tokajev", Lang: "nl", Documents: []string{"d:1111111111111111", "d:2222222222222222"}},
			{Text: "Tokayev", Lang: "en", Documents: []string{"d:3333333333333333"}},
		},
		Merges: []graph.Merge{{Name: "Tokajev", Reason: "transliteration", Score: .97}}},
	{ID: "kazakh-authorities", Label: "Kazakh authorities", Type: graph.Group},
	{ID: "kazakhstan", Label: "Kazakhstan", Type: graph.Place, Aliases: []graph.Alias{{Text: "Kazachstan", Lang: "nl", Documents: []string{"d:1111111111111111", "d:2222222222222222"}}},
		SameAs: []string{"http://www.wikidata.org/entity/Q232"}},
	{ID: "knb", Label: "National Security Committee", Type: graph.Organization, Aliases: []graph.Alias{{Text: "KNB", Lang: "nl", Documents: []string{"d:2222222222222222"}}}},
	{ID: "mukhtar-ablyazov", Label: "Mukhtar Ablyazov", Type: graph.Person},
	{ID: "nursultan-nazarbayev", Label: "Nursultan Nazarbayev", Type: graph.Person},
	{ID: "opposition-in-kazakhstan", Label: "opposition in Kazakhstan", Type: graph.Group},
	{ID: "reuters", Label: "Reuters", Type: graph.Organization},
	{ID: "russia", Label: "Russia", Type: graph.Place},
	{ID: "russian-troops", Label: "Russian troops", Type: graph.Group},
	{ID: "treason", Label: "treason", Type: graph.Concept},
	{ID: "unrest-in-kazakhstan", Label: "unrest in Kazakhstan", Type: graph.Event},
	{ID: "vladimir-putin", Label: "Vladimir Putin", Type: graph.Person},
	{ID: "west", Label: "the West", Type: graph.Group},
}

var relations = []graph.Relation{
	{ID: "affected", Label: "affected"},
	{ID: "arrested-for", Label: "arrested for", Gloss: "somebody is held on suspicion of a crime", Domain: []string{graph.Person, graph.Group}, Range: []string{graph.Concept}, PLOVER: "ARREST"},
	{ID: "borders", Label: "borders"},
	{ID: "cost", Label: "cost"},
	{ID: "deployed-to", Label: "deployed to"},
	{ID: "dismissed", Label: "dismissed"},
	{ID: "head-of", Label: "head of", Functional: true},
	{ID: "killed-in", Label: "killed in"},
	{ID: "located-in", Label: "located in", Wikidata: "P131"},
	{ID: "negotiated-with", Label: "negotiated with"},
	{ID: "president-of", Label: "president of", Functional: true, Wikidata: "P39"},
	{ID: "reopened", Label: "reopened"},
	{ID: "requested", Label: "requested", PLOVER: "REQUEST"},
	{ID: "restricted-export-to", Label: "restricted export to"},
	{ID: "said", Label: "said"},
	{ID: "supported", Label: "supported", Inverse: "supported-by"},
	{ID: "thanked", Label: "thanked"},
}
