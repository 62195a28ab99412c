package claim

import "newsgraph/extract/doc"

func (x *reading) emitNouns(s doc.Span) {}
