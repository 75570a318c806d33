/** Something that whoever runs Rapport can put right: the message is one sentence, fit for the terminal, shown without a stack trace. */
export class OperatorError extends Error {}
