namespace AssistantPlatform.Api.Identity.External;

/// <summary>Marks the route that an authentication scheme answers itself, before limits are looked at.</summary>
internal sealed class ExternalCallbackDoor
{
    /// <summary>To stand before authentication. Every answer of a provider makes us ask that provider.</summary>
    public static bool IsAt(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ExternalCallbackDoor>() is not null;
}
