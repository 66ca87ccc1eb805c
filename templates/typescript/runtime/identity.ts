/**
 * What the errors of this SDK are branded with. Copies of the runtime with one identity, such as the ESM and the
 * CommonJS build of an SDK, recognise each other's errors.
 */
export const IDENTITY = 'lathe';
