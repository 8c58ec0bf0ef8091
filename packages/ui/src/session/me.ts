/** Who is signed in, for which units they act and in which role. */
export interface Me {
  readonly person: { readonly id: string; readonly userName: string; readonly fullName: string };
  readonly assignments: readonly {
    readonly unitId: string;
    readonly unitName: string;
    readonly role: Role;
    readonly until: string | null;
  }[];
  /** The system holds simulated data and says so on every screen. */
  readonly demonstration: boolean;
}

export type Role =
  | "administrator"
  | "drafter"
  | "issuer"
  | "ward-officer"
  | "appraiser"
  | "analyst"
  | "leader";
