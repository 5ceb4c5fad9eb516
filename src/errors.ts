/** A failure that a person can act on. Its message is a whole sentence that names the input and says what to do. */
export class AudiaturError extends Error {
  /** Stable word for programs: "empty", "too-large", "unreachable", "locked", … */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** Bytes could not be had: a missing file, an unreachable URL, a truncated archive. */
export class CaptureError extends AudiaturError {}

/** Bytes were had, but hold no article that can be read. */
export class ReadError extends AudiaturError {}

/** A record does not have the shape that is asked for. */
export class RecordError extends AudiaturError {}

/** The ledger cannot be opened, or refused a write. */
export class LedgerError extends AudiaturError {}

/** The command line asks for something that does not exist. The process ends with status 2. */
export class UsageError extends AudiaturError {
  constructor(message: string) {
    super("usage", message);
  }
}

/** One item of a batch that failed while the rest went on. `input` is the file, URL or line as it was given. */
export interface Failure {
  input: string;
  error: AudiaturError;
}
