/** What is known of the signature of a report. */
export const signatureTexts = {
  ours: "signed by this instance",
  "other-key":
    "signed by another key: the secret of the instance was changed since, or the report comes from another instance",
  broken: "does not fit what stands here",
  unsigned: "none: it was published before reports were signed",
} as const;
