/**
 * The script for zsh. Unlike that of the library, it keeps the colons in what it completes, and evaluates nothing of what
 * was typed.
 */
export const ZSH_SCRIPT = `#compdef stat-lens
compdef _stat-lens stat-lens

# zsh completion for stat-lens
_stat-lens() {
  local reply value description directive=0
  local -a args found rest
  args=("\${(@)words[2,CURRENT-1]}" "$PREFIX")
  while IFS= read -r reply; do
    case $reply in
      :*) directive=\${reply#:} ;;
      ?*)
        value=\${reply%%$'\\t'*}
        description=\${reply#*$'\\t'}
        # A colon would begin the description.
        found+=("\${value//:/\\\\:}\${description:+:$description}")
        ;;
    esac
  done < <(stat-lens complete -- "\${(@Q)args}" 2> /dev/null)
  # What follows an option and "=" is completed by itself.
  if [[ $PREFIX == -*=* ]]; then compset -P 1 '*='; fi
  # 2: more of the word follows; 4: no names of files.
  if (( directive & 2 )); then rest=(-S ''); fi
  if (( $#found )); then
    _describe stat-lens found "\${(@)rest}"
  elif (( ! (directive & 4) )); then
    _files
  fi
}

# Where it stands in a file of its own on "fpath", zsh calls that file for the first word to complete.
if [[ \${funcstack[1]} == _stat-lens ]]; then _stat-lens; fi
`;
