# What the benchmarks share; they start in the project's folder. KEYGRADE_MEMORY sets the heap.
# shellcheck shell=bash
export KEYGRADE_MEMORY=${KEYGRADE_MEMORY:-6g}

# company FOLDER ACCOUNTS DIRT [SIZE]: makes up a company (Parquet; 20 sales and 40 interactions an account of size 1),
# once.
company() {
  if [ ! -e "$1/complete" ]; then
    rm -rf "$1"
    ./keygrade generate --accounts "$2" --as-of 2026-10-31 --size "${4:-1}" --format parquet --dirt "$3" --out "$1"
    touch "$1/complete"
  fi
}

# configure CONF COMPANY: the shipped configuration over the generated files.
configure() {
  rm -rf "$1"
  cp -r conf "$1"
  sed -e 's/format: csv/format: parquet/' -e "s#\.\./sample-data/\([a-z_]*\)[./].*#$2/\1#" \
    conf/pipeline.yaml >"$1/pipeline.yaml"
}

# night CONF WAREHOUSE DAY [OPTIONS]: one night, and a line for all of it.
night() {
  local start tenths
  start=$(date +%s%N)
  ./keygrade nightly --conf "$1" --warehouse "$2" --as-of "$3" "${@:4}"
  tenths=$((($(date +%s%N) - start) / 100000000))
  printf '  %-63s %8s s\n' 'whole command' "$((tenths / 10)).$((tenths % 10))"
}

compile() {
  ./mvnw -B -ntp -q -Pquick,bench test-compile dependency:build-classpath \
    -Dmdep.includeScope=test -Dmdep.outputFile=target/bench-classpath
}

# bench HEAP CLASS [ARGUMENTS]: runs one of the programs in src/bench/java as ./keygrade runs a large night.
bench() {
  local heap=$1
  shift
  # shellcheck disable=SC2046 # options are many
  java "-Xms$heap" "-Xmx$heap" -XX:+UseParallelGC -XX:MetaspaceSize=512m $(cat target/java-options) \
    -Dspark.ui.showConsoleProgress=false -Dlog4j2.configurationFile=conf/log4j2.properties \
    -cp "target/bench-classes:target/classes:$(cat target/bench-classpath)" "$@"
}
