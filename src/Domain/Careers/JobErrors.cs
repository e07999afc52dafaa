using System.Text.Json;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Careers;

public static class JobErrors
{
    public static readonly Error NotFound = new("careers.job_not_found", ErrorKind.NotFound, "There is no such job.");

    public static readonly Error NothingToRevert =
        new("careers.nothing_to_revert", ErrorKind.Conflict, "The job is where it began: there is no step to take back.");

    public static readonly Error NotesFull = new(
        "careers.notes_full", ErrorKind.Conflict, $"The notes on a job have at most {Job.NotesMaxLength} characters; shorten them.");

    public static readonly Error WordUnknown = new(
        "careers.word_unknown",
        ErrorKind.Invalid,
        "There is no such status or order. Statuses are new, analyzed, prepped, reviewed, applied, interviewing, offered, "
        + "accepted, rejected and archived; orders are newest, oldest, score, company and posted.");

    private static readonly Error Tracked = new(
        "careers.job_already_tracked", ErrorKind.Conflict, "You have this job already, or you deleted it and can restore it.");

    private static readonly Error Refused =
        new("careers.transition_refused", ErrorKind.Conflict, "The job cannot go there from where it is.");

    public static Error TransitionRefused(JobStatus from, IEnumerable<JobStatus> allowed) => Refused with
    {
        Message = $"A job that is {NameOf(from)} can become {string.Join(", ", allowed.Select(NameOf))}.",
        Details = new Dictionary<string, string> { ["jobStatus"] = NameOf(from) },
    };

    public static Error AlreadyTracked(Job job) => Tracked with
    {
        Message = job.DeletedAt is null ? "You have this job already." : "You deleted this job before. Restore it.",
        Details = new Dictionary<string, string>
        {
            ["jobId"] = job.Id.Value.ToString(),
            ["isDeleted"] = job.DeletedAt is null ? "false" : "true",
        },
    };

    private static string NameOf(JobStatus status) => JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString());
}
