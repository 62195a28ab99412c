package claim

func (x *reading) joinSentences() {}
