using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Identity;

namespace AssistantPlatform.Api.Identity;

internal static class LogInClients
{
    public static LogInClient Of(HttpContext context) => new(
        context.Request.Headers.UserAgent.ToString(), ClientAddress.Of(context).ToString(), DeviceCookie.Read(context));
}
