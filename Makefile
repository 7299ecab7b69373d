# make run    opens Probant            make demo   does the main job without a window
# make test   proves that it works     make bench  measures it
.PHONY: run demo test bench setup-run setup-test cli

run: setup-run
	@build/dev/run.sh

demo: setup-run cli
	@rm -rf build/demo && mkdir -p build/demo
	@build/bin/probant-cli demo --out build/demo

test: setup-test
	@build/dev/test.sh

bench: setup-test
	@build/dev/bench.sh

cli:
	@build/dev/build.sh cli

setup-run:
	@build/dev/setup.sh run

setup-test:
	@build/dev/setup.sh test
