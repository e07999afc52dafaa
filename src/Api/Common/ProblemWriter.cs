using System.Net.Mime;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Api.Common;

/// <summary>
/// Writes a problem for clients that did not ask for JSON, such as readers of event streams:
/// the framework's writer passes them over, and they too need the code.
/// </summary>
internal sealed class ProblemWriter(IOptions<ProblemDetailsOptions> options) : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        options.Value.CustomizeProblemDetails!(context);
        await context.HttpContext.Response.WriteAsJsonAsync(
            context.ProblemDetails, options: null, MediaTypeNames.Application.ProblemJson, context.HttpContext.RequestAborted);
    }
}
