namespace AssistantPlatform.Infrastructure.Outbound;

/// <summary>Nothing was connected to: the policy permits no address of the host.</summary>
internal sealed class AddressRefusedException(string host) : Exception($"{host} may not be reached.");
