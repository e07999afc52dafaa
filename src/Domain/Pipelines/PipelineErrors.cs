using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Pipelines;

public static class PipelineErrors
{
    public static readonly Error NotFound = new(
        "pipelines.not_found", ErrorKind.NotFound, "There is no such pipeline. GET /api/v1/pipelines lists those there are.");

    public static readonly Error RunNotFound =
        new("pipelines.run_not_found", ErrorKind.NotFound, "There is no such run of a pipeline.");

    public static readonly Error SourceRefused =
        new("pipelines.source_refused", ErrorKind.Forbidden, "This pipeline may not be started in this way.");

    public static readonly Error TimedOut =
        new("pipelines.timed_out", ErrorKind.Unavailable, "The pipeline did not finish within its time limit.");

    public static readonly Error Crashed =
        new("pipelines.crashed", ErrorKind.Unavailable, "The pipeline failed for a reason of its own. Its log may tell more.");

    public static readonly Error Interrupted = new(
        "pipelines.interrupted",
        ErrorKind.Unavailable,
        "The server stopped while the pipeline was running, and it cannot simply be run again. Check what it had done.");

    public static readonly Error ScheduleNotFound =
        new("pipelines.schedule_not_found", ErrorKind.NotFound, "There is no such schedule.");

    public static readonly Error TooManySchedules = new(
        "pipelines.too_many_schedules",
        ErrorKind.Conflict,
        $"One person can have {Schedule.MaxPerPerson} schedules. Delete one that you no longer need.");

    public static readonly Error TriggerNotFound =
        new("pipelines.trigger_not_found", ErrorKind.NotFound, "There is no such trigger.");

    public static readonly Error TooManyTriggers = new(
        "pipelines.too_many_triggers",
        ErrorKind.Conflict,
        $"One person can have {Trigger.MaxPerPerson} triggers. Delete one that you no longer need.");

    public static readonly Error SignatureInvalid = new(
        "pipelines.signature_invalid",
        ErrorKind.Unauthenticated,
        "The message is not signed with the secret of this address, or was signed more than five minutes ago.");

    public static readonly Error PayloadInvalid = new(
        "pipelines.payload_invalid",
        ErrorKind.Invalid,
        "The body must be a JSON object, whose 'data' is an object with what the pipeline is to work on.");

    public static readonly Error PageNotRead =
        new("pipelines.page_not_read", ErrorKind.Unavailable, "There is no page to be read at this address.");

    public static readonly Error PageWithoutText =
        new("pipelines.page_without_text", ErrorKind.UnsupportedMedia, "What is at this address is no text.");

    private static readonly Error FailedForNow =
        new("pipelines.failed", ErrorKind.Unavailable, "The pipeline failed, also when it was tried again.");

    public static readonly Error OutputTooLarge =
        new("pipelines.output_too_large", ErrorKind.TooLarge, "The pipeline's output is larger than can be kept.");

    /// <param name="message">What the pipeline says about it.</param>
    public static Error Failed(string message) => FailedForNow with { Message = message };
}
