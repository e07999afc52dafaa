using AssistantPlatform.Infrastructure.Platform;
using AssistantPlatform.Infrastructure.Postgres;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Api.Common;

internal static class StartFailure
{
    private const string ConfigurationBinder = "Microsoft.Extensions.Configuration.Binder";

    /// <summary>The operator can act on these; where in the code they came from says nothing to them.</summary>
    public static bool IsForOperator(Exception exception) => exception
        is DatabaseUnavailableException or ConfigurationException or OptionsValidationException
        or InvalidOperationException { Source: ConfigurationBinder };
}
