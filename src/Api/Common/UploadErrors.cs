using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Api.Common;

internal static class UploadErrors
{
    public static readonly Error NoForm = new(
        "request.form_expected", ErrorKind.UnsupportedMedia, "Send multipart/form-data with the file in a part that is named file.");

    public static readonly Error TooLarge =
        new("request.file_too_large", ErrorKind.TooLarge, "The file is larger than what is taken here.");

    public static readonly Error NoFile = new("request.file_expected", ErrorKind.Invalid, "The form has no file in a part named file.");
}
