using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Authentication;

namespace AssistantPlatform.Api.Identity.External;

/// <summary>What happens to people who come back from a provider with nothing to show. Its own words are not repeated.</summary>
internal static class ExternalRefusal
{
    public static Task DeniedAsync(AccessDeniedContext context)
    {
        context.HandleResponse();
        return RefuseAsync(ExternalLoginErrors.Denied, context.Properties, context.HttpContext);
    }

    public static Task FailedAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        var isAway = context.Failure is HttpRequestException or OperationCanceledException;
        return RefuseAsync(
            isAway ? ExternalLoginErrors.ProviderUnavailable : ExternalLoginErrors.Failed,
            context.Properties,
            context.HttpContext);
    }

    public static async Task RefuseAsync(Error error, AuthenticationProperties? properties, HttpContext context)
    {
        await context.RequestServices.GetRequiredService<IMediator>()
            .Send(new NoteExternalFailure(error), context.RequestAborted);
        context.Response.Redirect(
            ExternalIntent.SessionIn(properties) is null ? WebPages.LoginAfter(error) : WebPages.SecurityAfter(error));
    }
}
