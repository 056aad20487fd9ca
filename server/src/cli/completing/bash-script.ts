/**
 * The script for bash. Unlike that of the library, it evaluates nothing of what was typed, needs nothing but bash (3.2, as
 * on macOS, included), and lets bash complete the names of files.
 */
export const BASH_SCRIPT = `# bash completion for stat-lens
_stat_lens_complete() {
  local line="\${COMP_LINE:0:COMP_POINT}" word='' directive=0 reply
  local -a words=()
  COMPREPLY=()
  read -ra words <<< "$line"
  if [[ $line == *[[:space:]] ]]; then words+=(''); fi
  word="\${words[\${#words[@]} - 1]}"
  # What readline does not replace must not be repeated.
  local kept=''
  if [[ $COMP_WORDBREAKS == *:* && $word == *:* ]]; then kept="\${word%:*}:"; fi
  if [[ $word == -*=* ]]; then kept="\${kept#*=}"; fi
  while IFS= read -r reply; do
    case "$reply" in
      :*) directive="\${reply#:}" ;;
      ?*) reply="\${reply%%$'\\t'*}"; COMPREPLY+=("\${reply#"$kept"}") ;;
    esac
  done < <(stat-lens complete -- "\${words[@]:1}" 2> /dev/null)
  # 2: more of the word follows; 4: no names of files.
  if (( directive & 2 )); then compopt -o nospace 2> /dev/null; fi
  if (( directive & 4 )); then compopt +o default 2> /dev/null; fi
}
complete -o default -F _stat_lens_complete stat-lens
`;
