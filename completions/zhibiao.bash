# SPDX-License-Identifier: MIT
# Completion for bash. Commands and options come from the program's own help, so they never fall behind it.
_zhibiao() {
  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} program=${COMP_WORDS[0]} help
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    help=$("$program" --help 2>/dev/null | sed -n '/^Subcommands:/,/^[^ ]*$/p' | awk 'NR > 1 && /^  [a-z]/ {print $1}')
    mapfile -t COMPREPLY < <(compgen -W "$help --help --version" -- "$word")
    return
  fi
  case $previous in
    --format) mapfile -t COMPREPLY < <(compgen -W "ndjson csv table markdown sdmx-csv sdmx-json" -- "$word") ;;
    --role) mapfile -t COMPREPLY < <(compgen -W "actual target" -- "$word") ;;
    --measure) mapfile -t COMPREPLY < <(compgen -W "level growth change share rank multiple" -- "$word") ;;
    --in) mapfile -t COMPREPLY < <(compgen -W "files ndjson" -- "$word") ;;
    *)
      if [[ $word == -* ]]; then
        help=$("$program" "${COMP_WORDS[1]}" --help 2>/dev/null | grep -oE -- '--[a-z][a-z-]*' | sort -u)
        mapfile -t COMPREPLY < <(compgen -W "$help" -- "$word")
      fi
      ;;
  esac
}
complete -o default -F _zhibiao zhibiao
