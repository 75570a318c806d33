/** Sentences for the codes with which links are refused. */
export const linkRefusals = {
  "no-report": "This report is not there any more.",
  "no-link": "This link does not work any more, and nothing brings it back. Make a new one.",
  "too-many-links": "There are 50 live links already. Revoke one first.",
  "bad-day": "Choose a day from today to ten years from now.",
  "common-password": "This is one of the passwords that are tried first. Take another.",
  "framed-password":
    "A link with a password cannot be shown in a frame on other sites: browsers keep the two apart. Leave one of them out.",
};
