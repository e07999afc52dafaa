using System.Diagnostics;
using System.Globalization;
using AssistantPlatform.Domain.Common;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AssistantPlatform.Api.Common;

/// <summary>The one way from an error to RFC 9457 problem details.</summary>
internal static class HttpResults
{
    public const string TypePrefix = "urn:assistant-platform:error:";

    public static ProblemHttpResult ToProblem(this Error error, HttpContext context)
    {
        if (error.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return TypedResults.Problem(
            detail: error.Message,
            statusCode: StatusOf(error.Kind),
            type: TypePrefix + error.Code,
            extensions: ExtensionsOf(error));
    }

    public static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status400BadRequest,
        ErrorKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.PreconditionFailed => StatusCodes.Status412PreconditionFailed,
        ErrorKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorKind.UnsupportedMedia => StatusCodes.Status415UnsupportedMediaType,
        ErrorKind.TooMany => StatusCodes.Status429TooManyRequests,
        ErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => throw new UnreachableException($"No status for {kind}."),
    };

    private static Dictionary<string, object?> ExtensionsOf(Error error)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = error.Code };
        if (error.Fields is { } fields)
        {
            extensions["errors"] = fields;
        }

        foreach (var (name, value) in error.Details ?? new Dictionary<string, string>())
        {
            extensions[name] = value;
        }

        return extensions;
    }
}
