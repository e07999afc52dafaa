namespace AssistantPlatform.Api.Identity;

/// <summary>Where a client wants its refresh token: browsers in a cookie, other programs in the body.</summary>
internal enum TokenDelivery
{
    Cookie,
    Body,
}
