using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Careers;

public static class DocumentErrors
{
    public static readonly Error Unsupported = new(
        "careers.file_unsupported",
        ErrorKind.UnsupportedMedia,
        "This kind of file cannot be read. Save it as PDF or DOCX without a password, and upload that. "
        + "Word does so with old .doc files, and a browser prints pages as PDF.");

    public static readonly Error TooLarge =
        new("careers.file_too_large", ErrorKind.TooLarge, "The file is larger than what is taken here.");

    public static readonly Error Empty = new("careers.file_empty", ErrorKind.Invalid, "The file is empty.");

    public static readonly Error FileMissing =
        new("careers.file_missing", ErrorKind.NotFound, "The file is not where files are kept any more.");

    public static readonly Error NotAResume = new(
        "careers.json_resume_invalid", ErrorKind.Invalid, "This is no JSON Resume: it has no basics, work, education or skills.");
}
