using AssistantPlatform.Application.Common;
using Microsoft.AspNetCore.Diagnostics;

namespace AssistantPlatform.Api.Common;

/// <summary>Tells a database that is away for a moment from a bug.</summary>
internal sealed class DatabaseAwayHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!DatabaseFailure.IsPassing(exception))
        {
            return false;
        }

        await CommonErrors.DatabaseAway.ToProblem(httpContext).ExecuteAsync(httpContext);
        return true;
    }
}
