# shellcheck shell=bash
# Shared by app/run and tests/run: packages, configuring, building. Everything it says goes to
# standard error, and it says something only when there is something to do.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/release
log=$root/build/prepare.log

say() { echo "$*" >&2; }

# Runs a command into the log; when it fails, shows the end of the log and ends with status 3.
logged() {
    "$@" >"$log" 2>&1 </dev/null && return
    tail -n 40 "$log" >&2
    say "Failed: $*   (the whole output is in ${log#"$root"/})"
    exit 3
}

# The packages of the given sets that are neither installed nor replaced by an alternative.
missing_packages() {
    local installed set names alternatives name
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' | sed -n 's/ installed$//p')
    while read -r set names _; do
        [[ " $* " == *" $set "* ]] || continue
        IFS='|' read -ra alternatives <<<"$names"
        for name in "${alternatives[@]}"; do
            grep -qxF "$name" <<<"$installed" && continue 2
        done
        echo "${alternatives[0]}"
    done < <(grep -v '^#' "$root/app/packages")
}

# Installs what is missing of the given sets. Asks the network only if something is.
install_packages() {
    local missing as_root=()
    if ! command -v dpkg-query >/dev/null; then
        say "This is not Debian; what app/packages lists has to be there under other names."
        return
    fi
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        as_root=(sudo)
        if ! command -v sudo >/dev/null || ! { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
            say "Some packages are missing, and installing them needs root:"
            say "apt-get install --no-install-recommends ${missing[*]}"
            exit 3
        fi
        sudo -v || exit 3
    fi
    say "Installing ${#missing[@]} packages, this once ..."
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q
               -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300)
    logged "${apt[@]}" update
    logged "${apt[@]}" install -y --no-install-recommends "${missing[@]}"
}

# configure [-DNAME=VALUE ...]: once, or again when options are given.
configure() {
    [ $# -eq 0 ] && [ -e "$build/build.ninja" ] && return
    logged cmake -S "$root" --preset release "$@"
}

# Builds the given targets (none: all of them), if anything changed.
build_targets() {
    ninja -C "$build" -n "$@" 2>/dev/null | grep -q 'no work to do' && return
    if [ -e "$build/bin/forkscope" ]; then say "Building what changed ..."
    else say "Building Forkscope; the first time takes some minutes ..."; fi
    logged ninja -C "$build" "$@"
}

# prepare_lock / prepare_unlock: two of these scripts at a time would build over each other.
prepare_lock() {
    mkdir -p "$root/build" || exit 3
    exec 9>"$root/build/.lock"
    flock -n 9 || { say "Another build is going on here; waiting for it ..."; flock 9; }
}
prepare_unlock() { exec 9>&-; }
