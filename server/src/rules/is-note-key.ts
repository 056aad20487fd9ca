const NOTE = /^(?:\/\/|#|[_$](?:comment|note|todo)s?(?![a-z]))/i;

/**
 * Says whether a key, by common use, holds a remark for people, as strict JSON has no comments: "//", "#", "_comment",
 * "$comment", "_note", "_todo", and what begins so. The game takes no notice of what stands there, and nobody expects it.
 */
export function isNoteKey(key: string): boolean {
  return NOTE.test(key);
}
