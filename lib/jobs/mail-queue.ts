import type { Queue } from "pg-boss";

export const mailQueue = "mail";

/**
 * Mails. A server that does not answer is asked again for about half a day; whoever got the mail is left out, and a mail
 * that was begun is never begun again, so that trying on is harmless.
 */
export const mailQueueOptions: Omit<Queue, "name"> = {
  retryLimit: 24,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 60 * 60,
  expireInSeconds: 30 * 60,
  heartbeatSeconds: 30,
  deleteAfterSeconds: 24 * 60 * 60,
};
