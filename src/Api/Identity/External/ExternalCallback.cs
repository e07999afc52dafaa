using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Identity;
using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Authentication;

namespace AssistantPlatform.Api.Identity.External;

/// <summary>What happens to people for whom a provider has vouched.</summary>
internal static class ExternalCallback
{
    public static async Task AdmitAsync(TicketReceivedContext context, IdentityProviderSettings provider)
    {
        context.HandleResponse();
        var identity = ExternalClaims.Read(context.Principal!, provider);
        if (!identity.IsKnowable)
        {
            await ExternalRefusal.RefuseAsync(ExternalLoginErrors.Failed, context.Properties, context.HttpContext);
            return;
        }

        var address = ExternalIntent.SessionIn(context.Properties) is { } session
            ? await LinkAsync(identity, session, context.HttpContext)
            : await SignInAsync(identity, context.ReturnUri ?? WebPages.Home, context.HttpContext);
        context.Response.Redirect(address);
    }

    private static async Task<string> SignInAsync(ExternalIdentity identity, string returnPath, HttpContext context)
    {
        var command = new SignInExternally(identity, Code: null, LogInClients.Of(context));
        var outcome = await context.RequestServices.GetRequiredService<IMediator>().Send(command, context.RequestAborted);
        if (outcome.Error == SecondFactorErrors.CodeRequired)
        {
            context.RequestServices.GetRequiredService<PendingSignIn>().Write(context, identity);
            return WebPages.LoginCode(returnPath);
        }

        if (outcome.Error is { } error)
        {
            return WebPages.LoginAfter(error);
        }

        outcome.Value.Deliver(TokenDelivery.Cookie, context);
        return returnPath;
    }

    private static async Task<string> LinkAsync(ExternalIdentity identity, SessionId session, HttpContext context)
    {
        var services = context.RequestServices;
        if (await services.GetRequiredService<ISessions>().FindAsync(session) is not { } live)
        {
            return WebPages.LoginAfter(ExternalLoginErrors.Failed);
        }

        services.GetRequiredService<CurrentUser>().Become(live.UserId, live.Id);
        var linked = await services.GetRequiredService<IMediator>()
            .Send(new LinkExternalLogin(identity), context.RequestAborted);
        return linked.Error is { } error ? WebPages.SecurityAfter(error) : WebPages.Security;
    }
}
