using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Runs;

public static class RunErrors
{
    public static readonly Error NotFound =
        new("runs.not_found", ErrorKind.NotFound, "There is no such run.");

    public static readonly Error Ended =
        new("runs.ended", ErrorKind.Conflict, "The run has already ended.");

    public static readonly Error NotWaiting =
        new("runs.not_waiting", ErrorKind.Conflict, "The run does not wait for a decision.");

    public static readonly Error TakenOver =
        new("runs.taken_over", ErrorKind.Conflict, "Another process continues this run.");

    public static readonly Error Interrupted =
        new(
            "runs.interrupted",
            ErrorKind.Unavailable,
            "The server stopped while it was answering. What it had written is kept; try again.");

    public static readonly Error Crashed =
        new("runs.crashed", ErrorKind.Unavailable, "Something went wrong on the server while it was answering. Try again.");
}
