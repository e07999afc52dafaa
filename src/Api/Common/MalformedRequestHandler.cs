using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace AssistantPlatform.Api.Common;

/// <summary>Says of a request that cannot be read where it cannot, so that who wrote the program finds it.</summary>
internal sealed class MalformedRequestHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException malformed)
        {
            return ValueTask.FromResult(false);
        }

        httpContext.Response.StatusCode = malformed.StatusCode;
        return problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = { Status = malformed.StatusCode, Detail = DetailOf(malformed) },
        });
    }

    private static string DetailOf(BadHttpRequestException malformed) => malformed.InnerException is JsonException { Path: { } path }
        ? $"The body is not what is taken here, at {path}."
        : malformed.Message;
}
