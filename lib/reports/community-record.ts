/** A circle with a common interest, as the owner named it. Its members are the marks that refer to it. */
export type CommunityRecord = { id: string; name: string; reason: string; createdAt: string };
