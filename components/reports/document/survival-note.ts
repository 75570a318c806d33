/** Below the curves of those still here. */
export const survivalNote = "Dashed: as early as the lists allow. Solid: as late. Drawn while ten or more are watched.";
