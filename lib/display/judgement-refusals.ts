/** Sentences for the codes with which judgements are refused; each says that nothing was changed, or why it cannot be. */
export const judgementRefusals = {
  "no-profile": "This profile is not there any more. Nothing was changed.",
  busy: "An import is being booked for this profile right now. Nothing was changed; try again in a minute.",
  gone: "One of these people is in no import any more, so nobody can be marked. Nothing was changed. Load the page again.",
  nobody: "Choose at least one person. Nothing was changed.",
  "no-reason": "Say why, in a few words: the reason stands beside the figures.",
  "name-taken": "There is a community of this name already. Choose another name, or add people to it.",
  "no-community": "This community was dissolved already. Load the page again.",
  "not-marked": "This was taken back already. Load the page again.",
};
