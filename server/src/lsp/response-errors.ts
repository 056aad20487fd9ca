import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** The request makes no sense; `message` says why in plain words. */
export function invalidParams(message: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}

/** The request makes sense, but cannot be fulfilled; `message` says why in plain words. */
export function requestFailed(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/** The client took the request back. */
export function requestCancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled');
}

/** The text that the request is about has changed, so the answer would be about an old one. */
export function contentModified(): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed meanwhile');
}

/** As `contentModified`, for diagnostics; the client is told to ask again. */
export function diagnosticsOutdated(): ResponseError<unknown> {
  const data = { retriggerRequest: true };
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'The document has changed meanwhile', data);
}

/** Says whether an error is an answer that was given on purpose. */
export function isResponseError(error: unknown): boolean {
  return error instanceof ResponseError;
}
