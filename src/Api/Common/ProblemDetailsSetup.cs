using System.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace AssistantPlatform.Api.Common;

/// <summary>Gives every problem a code and a trace id, also those born in the framework.</summary>
internal static class ProblemDetailsSetup
{
    public static IServiceCollection AddCodedProblemDetails(this IServiceCollection services) =>
        services.AddProblemDetails(options => options.CustomizeProblemDetails = Complete)
            .AddSingleton<IProblemDetailsWriter, ProblemWriter>()
            .AddExceptionHandler<DatabaseAwayHandler>()
            .AddExceptionHandler<MalformedRequestHandler>();

    /// <summary>The code of a problem that nobody gave one.</summary>
    public static string CodeOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "request.malformed",
        StatusCodes.Status401Unauthorized => "identity.unauthenticated",
        StatusCodes.Status403Forbidden => "identity.forbidden",
        StatusCodes.Status404NotFound => "http.not_found",
        StatusCodes.Status405MethodNotAllowed => "http.method_not_allowed",
        StatusCodes.Status413PayloadTooLarge => "request.too_large",
        StatusCodes.Status415UnsupportedMediaType => "http.unsupported_media_type",
        StatusCodes.Status429TooManyRequests => "request.rate_limited",
        StatusCodes.Status503ServiceUnavailable => "http.unavailable",
        < StatusCodes.Status500InternalServerError => "http.refused",
        _ => "internal.unexpected",
    };

    private static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        problem.Status ??= context.HttpContext.Response.StatusCode;
        if (!problem.Extensions.ContainsKey("code"))
        {
            var code = CodeOf(problem.Status.Value);
            problem.Extensions["code"] = code;
            problem.Type = HttpResults.TypePrefix + code;
        }

        problem.Title = ReasonPhrases.GetReasonPhrase(problem.Status.Value);
        problem.Instance ??= context.HttpContext.Request.Path;
        problem.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
    }
}
