# newsgraph: build and test. "make test" is what CI runs.

# The race detector needs a C compiler; without one, tests run without it.
GO       = CGO_ENABLED=0 go
RACE     = $(shell command -v gcc >/dev/null && echo -race)
PACKAGES = librsvg2-bin libxml2-utils raptor2-utils serdi

.PHONY: build test tools fuzz bench

build:
	$(GO) build -o bin/newsgraph ./cmd/newsgraph

# What the tests need besides Go: other people's RDF parsers and an SVG
# renderer. Tests that need one say so and are skipped where it is missing.
tools:
	@missing=; for c in rsvg-convert xmllint rapper serdi; do command -v $$c >/dev/null || missing="$$missing $$c"; done; \
	if [ -z "$$missing" ]; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "installing $(PACKAGES)"; \
		(apt-get install -qy $(PACKAGES) || (apt-get update -q && apt-get install -qy $(PACKAGES))) >/tmp/newsgraph-apt.log 2>&1 || { cat /tmp/newsgraph-apt.log; exit 1; }; \
	else echo "not found:$$missing; tests that need them are skipped. On Debian: sudo apt-get install $(PACKAGES)"; fi

test: tools
	@unformatted="$$(gofmt -l .)"; [ -z "$$unformatted" ] || { echo "not gofmt-ed:"; echo "$$unformatted"; exit 1; }
	go vet ./...
	$(GO) build ./...
	go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...
	go test $(RACE) -timeout 30m ./...

fuzz:
	@for p in $$(go list ./...); do for f in $$(go test -list '^Fuzz' $$p | grep '^Fuzz'); do \
		echo "$$p $$f"; go test -run '^$$' -fuzz "^$$f$$" -fuzztime 20s $$p || exit 1; done; done

bench:
	go test -run '^$$' -bench . -benchmem ./...
