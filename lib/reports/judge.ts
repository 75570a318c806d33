/** Who judged: a member by address, the operator of the server, or somebody who is no member any more. */
export type Judge = { kind: "member"; email: string } | { kind: "operator" } | { kind: "former-member" };
