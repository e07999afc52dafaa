using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Careers.Import;

public static class ImportErrors
{
    public static readonly Error PageGone =
        new("careers.page_gone", ErrorKind.Invalid, "There is no page at the address any more; the job is probably taken.");

    public static readonly Error PageNotRead = new(
        "careers.page_not_read",
        ErrorKind.Invalid,
        "The page does not let itself be read by programs. Copy the text of the posting and paste that instead.");

    public static readonly Error NotRecognised = new(
        "careers.posting_not_recognised",
        ErrorKind.Invalid,
        "Title and company cannot be told from this. Preview it and complete them, or add the job by hand.");
}
