import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ConsultationBoard } from "@thuocdo/contract/consultations";
import { consultationKeys } from "#features/consultation/queries.ts";

/** An act on a consultation; its reply is the board as it then is, and what leans on it is asked for anew. */
export function useBoardAct<Input>(
  act: (input: Input) => Promise<ConsultationBoard>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (board) => {
      queryClient.setQueryData(consultationKeys.one(board.consultation.id), board);
      void queryClient.invalidateQueries({ queryKey: consultationKeys.all });
      void queryClient.invalidateQueries({ queryKey: ["criteria-sets"] });
      onDone();
    },
  });
}
