# SPDX-License-Identifier: MIT
# Completion for bash. Commands, options and their values come from the program's own help, so they never fall behind it.
_zhibiao() {
  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} program=${COMP_WORDS[0]} help words=
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    words="$("$program" --help 2>/dev/null | sed -n '/^Subcommands:/,/^[^ ]*$/p' | awk 'NR > 1 && /^  [a-z]/ {print $1}') --help --version"
  else
    help=$("$program" "${COMP_WORDS[1]}" --help 2>/dev/null)
    if [[ $previous == --* ]]; then
      words=$(sed -n "s/^  $previous :{\([^}]*\)}.*/\1/p" <<<"$help" | tr , ' ')
    fi
    if [[ $word == -* ]]; then
      words=$(grep -oE -- '^  (-h,)?--[a-z][a-z-]*' <<<"$help" | grep -oE -- '--[a-z-]+')
    fi
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}
complete -o default -F _zhibiao zhibiao
